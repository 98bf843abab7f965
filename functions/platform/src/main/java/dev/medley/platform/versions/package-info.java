/** The versions of the API, and who still uses those that go away. */
@NullMarked
package dev.medley.platform.versions;

import org.jspecify.annotations.NullMarked;
