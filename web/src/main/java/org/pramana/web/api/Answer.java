package org.pramana.web.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What an operation answers with where its Java type does not say it: for the OpenAPI description. Operations that return a {@code Response} all carry
 * it (ArchitectureTest).
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Answer {

    /** The body, or nothing: then {@link #status} is 204. */
    Class<?> value() default Void.class;

    /** The body is a list, and these are the shapes of its items: one, or one for each kind of caller. */
    Class<?>[] each() default {};

    int status() default 200;

    String mediaType() default "application/json";
}
