package dev.medley.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On the {@link dev.medley.kernel.PageRequest} of an operation: the fields that its list can be sorted by, the same ones
 * as its store has {@code SortKeys} for. Without it the list has one order, and {@code sort} is an unknown parameter.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface SortFields {

    String[] value();
}
