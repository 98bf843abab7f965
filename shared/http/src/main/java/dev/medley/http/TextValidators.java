package dev.medley.http;

import dev.medley.kernel.MailableAddress;
import dev.medley.kernel.PlainText;
import io.micronaut.context.annotation.Factory;
import io.micronaut.validation.validator.constraints.ConstraintValidator;
import jakarta.inject.Singleton;

/** Holds texts to {@link SingleLine}, {@link MultiLine} and {@link Mailable}. */
@Factory
class TextValidators {

    @Singleton
    ConstraintValidator<SingleLine, CharSequence> singleLines() {
        return (text, _, _) -> text == null || PlainText.isSingleLine(text.toString());
    }

    @Singleton
    ConstraintValidator<Mailable, CharSequence> mailable() {
        return (text, _, _) ->
                text == null || MailableAddress.isMailable(text.toString().strip());
    }

    @Singleton
    ConstraintValidator<MultiLine, CharSequence> multipleLines() {
        return (text, _, _) -> text == null || PlainText.isMultiLine(text.toString());
    }
}
