/** Pictures of people, put straight into the object store and checked before they are shown. */
@NullMarked
package dev.medley.identity.avatars;

import org.jspecify.annotations.NullMarked;
