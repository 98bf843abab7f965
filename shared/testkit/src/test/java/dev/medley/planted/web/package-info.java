/** An edge that knows another. */
@NullMarked
package dev.medley.planted.web;

import org.jspecify.annotations.NullMarked;
