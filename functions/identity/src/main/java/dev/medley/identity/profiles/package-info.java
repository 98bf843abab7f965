/** What people say of themselves, and how they like things. */
@NullMarked
package dev.medley.identity.profiles;

import org.jspecify.annotations.NullMarked;
