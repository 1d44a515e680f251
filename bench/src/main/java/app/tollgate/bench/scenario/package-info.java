/// What is measured, one class for each question.
@NullMarked
package app.tollgate.bench.scenario;

import org.jspecify.annotations.NullMarked;
