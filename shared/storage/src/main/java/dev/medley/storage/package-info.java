/**
 * PostgreSQL as every function uses it: hand-written SQL inside Micronaut Data's transactions, signed cursors, and the
 * secrets of the stage. Keeps no session state, so that a proxy may share connections: no SET, no session locks, tables
 * named with their schema.
 */
@NullMarked
package dev.medley.storage;

import org.jspecify.annotations.NullMarked;
