@NullMarked
package dev.medley.audit;

import org.jspecify.annotations.NullMarked;
