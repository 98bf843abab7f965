package dev.medley.http;

import io.micronaut.aop.Around;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an operation that takes an {@code Idempotency-Key}: the same key and request get the same answer without a second
 * effect, for a day. Key, effect and answer are kept in one transaction. Another request under the same key is refused
 * with 422, one that comes while the first is under way with 409.
 */
@Documented
@Around
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Idempotent {}
