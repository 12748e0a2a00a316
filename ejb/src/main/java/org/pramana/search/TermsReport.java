package org.pramana.search;

import java.io.Serializable;
import java.util.List;

/**
 * The table of Hindi terms that ships with the portal.
 *
 * @param on whether searches use it
 * @param words how many Hindi words it knows
 * @param missing words of searches that found nothing, which neither it nor an administrator knows; first what most people used
 */
public record TermsReport(boolean on, int words, List<MissedWord> missing) implements Serializable {}
