/**
 * The whole of Medley in one JVM on loopback, with real servers behind it: what {@code ./medley up} starts. Made from the
 * same topology as the AWS stack.
 */
@NullMarked
package dev.medley.embedded;

import org.jspecify.annotations.NullMarked;
