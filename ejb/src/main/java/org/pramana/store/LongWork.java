package org.pramana.store;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The statements of these boundaries may take a minute. Those of people may not: a database that hangs shall not hang their pages, so the pool gives
 * every statement ten seconds ({@code 30-database.asadmin}).
 */
@InterceptorBinding
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface LongWork {}
