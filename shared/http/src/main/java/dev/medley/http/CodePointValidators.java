package dev.medley.http;

import dev.medley.kernel.TextLength;
import io.micronaut.context.BeanContext;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.validation.validator.constraints.ConstraintValidator;
import io.micronaut.validation.validator.constraints.DefaultConstraintValidators;
import io.micronaut.validation.validator.constraints.SizeValidator;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.Optional;

/** Has {@link Size} of a text count code points, as the {@code maxLength} that the OpenAPI document makes of it does. */
@Singleton
@Replaces(DefaultConstraintValidators.class)
class CodePointValidators extends DefaultConstraintValidators {

    private static final SizeValidator<CharSequence> CODE_POINTS = TextLength::codePoints;

    CodePointValidators(BeanContext beanContext) {
        super(beanContext);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <A extends Annotation, T> Optional<ConstraintValidator<A, T>> findConstraintValidator(
            Class<A> constraintType, Class<T> targetType) {
        return constraintType == Size.class && CharSequence.class.isAssignableFrom(targetType)
                ? Optional.of((ConstraintValidator<A, T>) CODE_POINTS)
                : super.findConstraintValidator(constraintType, targetType);
    }
}
