@NullMarked
package dev.medley.planted.erasure.store;

import org.jspecify.annotations.NullMarked;
