/// Who is calling, and what they may call: bearer tokens, customers behind them, and the rules of the routes.
@NullMarked
package app.tollgate.adapter.web.security;

import org.jspecify.annotations.NullMarked;
