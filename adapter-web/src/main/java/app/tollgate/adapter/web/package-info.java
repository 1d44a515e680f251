/// The JSON API in front of the use cases.
@NullMarked
package app.tollgate.adapter.web;

import org.jspecify.annotations.NullMarked;
