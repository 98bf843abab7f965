@NullMarked
package dev.medley.planted.erasure;

import org.jspecify.annotations.NullMarked;
