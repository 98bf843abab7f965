@NullMarked
package dev.medley.objects;

import org.jspecify.annotations.NullMarked;
