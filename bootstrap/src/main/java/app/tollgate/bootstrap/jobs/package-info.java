/// What happens without a request: each job calls one use case and nothing else.
@NullMarked
package app.tollgate.bootstrap.jobs;

import org.jspecify.annotations.NullMarked;
