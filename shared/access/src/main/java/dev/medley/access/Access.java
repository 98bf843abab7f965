package dev.medley.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call an operation. Every operation says so, or answers nobody and fails the build.
 *
 * <p>The value is a {@link Permission} such as {@code recording:read:own}, or {@link #ANYBODY}. Whose things the operation
 * then shows is the operation's own matter: {@code own} means those of the {@link Caller}.
 *
 * <p>An operation for anybody that does more for those it knows says {@link #as} what it knows them.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Access {

    /** Needs no token. */
    String ANYBODY = "anybody";

    /** The permission that it takes. */
    String value();

    /**
     * Of an operation for {@link #ANYBODY}: the permission that it takes to be known as the account. For others, such as an API
     * key without it among its scopes, there is no {@link Caller}.
     */
    String as() default "";

    /**
     * Whether the caller must have signed in moments ago, with the second factor where the account has one by now (RFC 9470):
     * for what a stolen session must not be able to do. Excludes API keys and impersonators.
     */
    boolean stepUp() default false;
}
