/** The Lambda that a deployment runs before it replaces the functions: migrates, and keeps the functions' own login in order. */
@NullMarked
package dev.medley.migrator;

import org.jspecify.annotations.NullMarked;
