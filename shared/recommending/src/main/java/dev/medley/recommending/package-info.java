/**
 * What to show to whom, without I/O: models are made of interactions and attributes, and asked with the taste of one user.
 *
 * <p>The score of an item is a blend of three parts, each between 0 and 1 among the candidates of one answer:
 *
 * <pre>
 * together(i) = sum over the history h of weight(h) * similarity(h, i)        items that the same people chose
 * content(i)  = cosine of the profile of the history and interests with i     items with the same attributes
 * popular(i)  = Bayesian popularity, decayed, with a bonus for what is new
 *
 * trust       = n / (n + patience)           n: items of the history that the neighbours know
 * score(i)    = (1 - dislike(i)) * (a * trust * together(i) + b * known * content(i) + rest * popular(i))
 * rest        = 1 - a * trust - b * known    known: 1 if there is a profile, 0 if there is none
 * </pre>
 *
 * What a short history cannot tell is left to popularity, so an account without any gets what is popular and what has the
 * interests it named. {@code dislike(i)} is how alike the item is to what the user wants less of; it counts from the next call.
 * The list is then made diverse by maximal marginal relevance. Everything is bounded and deterministic: equal scores are
 * ordered by id.
 */
@NullMarked
package dev.medley.recommending;

import org.jspecify.annotations.NullMarked;
