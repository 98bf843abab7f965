package dev.medley.http;

import dev.medley.kernel.PlainText;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text that is a name: one line of characters that are seen, as {@link PlainText} says. */
@Documented
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface SingleLine {

    String message() default "Holds a line break, a control or a character that is not seen";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
