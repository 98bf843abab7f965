/** HTTP operations. */
@NullMarked
package dev.medley.identity.social.web;

import org.jspecify.annotations.NullMarked;
