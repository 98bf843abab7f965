package dev.medley.caching;

import io.micronaut.aop.Around;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method whose result is kept, and given to who calls it with the same arguments: an operation, or a query behind
 * one. What is kept belongs to the account that asked, unless the result is declared the same for all; for nobody in
 * particular nothing is kept. Calls that come together are one; results in use are made anew before they end.
 */
@Documented
@Around
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Cached {

    /** How long a result is kept. */
    int seconds();

    /** By which it is dropped, with {@link Invalidates} or {@link ResultCache#invalidate}. */
    String[] tags();

    /** Whether the result is the same whoever asks. */
    boolean sameForAll() default false;
}
