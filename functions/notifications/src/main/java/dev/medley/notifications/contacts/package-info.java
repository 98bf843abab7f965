/** Who consented to promotions by mail, as a provider of e-mail marketing is told it: nobody else, and nobody any longer. */
@NullMarked
package dev.medley.notifications.contacts;

import org.jspecify.annotations.NullMarked;
