/** HTTP operations. */
@NullMarked
package dev.medley.identity.challenges.web;

import org.jspecify.annotations.NullMarked;
