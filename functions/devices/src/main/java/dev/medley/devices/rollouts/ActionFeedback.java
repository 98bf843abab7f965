package dev.medley.devices.rollouts;

import dev.medley.kernel.TextLength;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a device says of an action, in the words of its protocol.
 *
 * @param execution {@code closed}, {@code proceeding}, {@code canceled}, {@code scheduled}, {@code rejected}, {@code resumed},
 *     {@code download}, {@code downloaded}
 * @param result {@code success}, {@code failure}, {@code none}
 */
public record ActionFeedback(
        String execution, String result, @Nullable Integer code, List<String> messages) {

    public ActionFeedback {
        messages = List.copyOf(messages);
    }

    boolean isClosed() {
        return execution.equals("closed");
    }

    boolean isFailure() {
        return result.equals("failure");
    }

    /** What it says, on one line. */
    String detail() {
        String text = String.join(" ", messages);
        return TextLength.beginning(text, 500);
    }
}
