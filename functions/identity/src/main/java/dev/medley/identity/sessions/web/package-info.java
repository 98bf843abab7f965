/** HTTP operations. */
@NullMarked
package dev.medley.identity.sessions.web;

import org.jspecify.annotations.NullMarked;
