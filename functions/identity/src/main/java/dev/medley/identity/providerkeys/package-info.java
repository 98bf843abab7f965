/** Keys to the services of others that users bring: kept under envelope encryption, shown by their last characters. */
@NullMarked
package dev.medley.identity.providerkeys;

import org.jspecify.annotations.NullMarked;
