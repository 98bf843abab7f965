package dev.medley.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests of a running function. Constructors and methods of the class get it by parameter: as {@link FunctionUnderTest}, as
 * {@link Api} called by nobody in particular. On a parameter, it names another function than the class does.
 */
@ExtendWith(FunctionExtension.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.PARAMETER})
public @interface FunctionTest {

    /** The function's name in the topology. */
    String value();

    /** Settings as {@code name=value}; all tests of a JVM that ask for the same ones share a function that has them. */
    String[] settings() default {};
}
