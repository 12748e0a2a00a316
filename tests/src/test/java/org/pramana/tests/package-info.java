/**
 * Tests of the whole: what no module can prove by itself. {@code *Test} needs nothing but the build; {@code *IT} needs the sandbox, which
 * {@code ./test} starts (while working: {@code sandbox/dev up}, then {@code sandbox/dev test NameIT}).
 */
package org.pramana.tests;
