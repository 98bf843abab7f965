/** Connections whose rights have changed. */
@NullMarked
package dev.medley.realtime.rights;

import org.jspecify.annotations.NullMarked;
