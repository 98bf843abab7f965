@NullMarked
package dev.medley.security;

import org.jspecify.annotations.NullMarked;
