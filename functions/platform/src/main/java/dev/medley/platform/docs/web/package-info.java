/** The interactive reference. */
@NullMarked
package dev.medley.platform.docs.web;

import org.jspecify.annotations.NullMarked;
