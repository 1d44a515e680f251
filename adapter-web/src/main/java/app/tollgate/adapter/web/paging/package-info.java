/// How lists are asked for page by page.
@NullMarked
package app.tollgate.adapter.web.paging;

import org.jspecify.annotations.NullMarked;
