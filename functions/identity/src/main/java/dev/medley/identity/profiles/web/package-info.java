/** HTTP operations. */
@NullMarked
package dev.medley.identity.profiles.web;

import org.jspecify.annotations.NullMarked;
