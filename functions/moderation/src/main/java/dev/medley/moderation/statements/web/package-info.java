/** HTTP. */
@NullMarked
package dev.medley.moderation.statements.web;

import org.jspecify.annotations.NullMarked;
