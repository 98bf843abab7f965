@NullMarked
package dev.medley.addresses;

import org.jspecify.annotations.NullMarked;
