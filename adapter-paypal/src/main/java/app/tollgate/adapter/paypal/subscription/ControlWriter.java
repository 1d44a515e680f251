package app.tollgate.adapter.paypal.subscription;

import app.tollgate.adapter.paypal.money.PayPalMoney;
import app.tollgate.adapter.paypal.subscription.ControlMessages.CaptureMessage;
import app.tollgate.adapter.paypal.subscription.ControlMessages.ReasonMessage;
import app.tollgate.adapter.paypal.subscription.ControlMessages.RevisionMessage;
import app.tollgate.adapter.paypal.subscription.SubscriptionMessages.ApplicationContextMessage;
import app.tollgate.application.port.gateway.SubscriptionControl.Capture;
import app.tollgate.application.port.gateway.SubscriptionControl.Revision;
import java.util.regex.Pattern;

/// Writes commands to subscriptions. People's own words are made to fit, so that no comma of theirs keeps them from
/// cancelling.
final class ControlWriter {

    private static final int TEXT_MAX = 128;
    private static final String NO_WORDS = "No reason given";

    /// What is no character of a line: controls, line ends, and halves of characters.
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\s]+");

    private final String brandName;

    ControlWriter(String brandName) {
        this.brandName = brandName;
    }

    static ReasonMessage reason(String words) {
        return new ReasonMessage(text(words));
    }

    static CaptureMessage capture(Capture capture) {
        return new CaptureMessage(text(capture.note()), "OUTSTANDING_BALANCE", PayPalMoney.write(capture.amount()));
    }

    RevisionMessage revision(Revision revision) {
        return new RevisionMessage(
                revision.plan().value(),
                new ApplicationContextMessage(
                        brandName,
                        "NO_SHIPPING",
                        "SUBSCRIBE_NOW",
                        null,
                        revision.returnUrl().toASCIIString(),
                        revision.cancelUrl().toASCIIString()));
    }

    /// One line of 1 to 128 characters, as PayPal's schemas of reasons and notes want.
    private static String text(String words) {
        String line = UNFIT.matcher(words).replaceAll(" ").strip();
        String cut =
                line.length() > TEXT_MAX ? line.substring(0, lastWhole(line)).strip() : line;
        return cut.isEmpty() ? NO_WORDS : cut;
    }

    /// Where to cut, so that no character is cut in two.
    private static int lastWhole(String line) {
        return Character.isHighSurrogate(line.charAt(TEXT_MAX - 1)) ? TEXT_MAX - 1 : TEXT_MAX;
    }
}
