package dev.medley.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The problems that an operation can answer with, by code, beside those that any operation can. The build makes the
 * responses of the OpenAPI document from them; a test that is answered with a code that stands here for no operation of
 * that path fails.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Problems {

    String[] value();
}
