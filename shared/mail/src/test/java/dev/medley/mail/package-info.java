@NullMarked
package dev.medley.mail;

import org.jspecify.annotations.NullMarked;
