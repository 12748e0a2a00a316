package org.pramana.verification;

import java.io.Serializable;
import java.util.List;
import org.pramana.people.Party;

/**
 * One task as the flow of my queue shows it. The difference since the verified version is {@code CardHistory}'s, between
 * {@code verifiedVersion} and {@code versionNo}.
 *
 * @param verifiedVersion null: never verified, the whole text is new
 * @param dateNeeded a verification must name the next date
 * @param maySnooze once per cycle, for at most a week
 * @param sentence the stamp's
 */
public record TaskDetail(
        TaskLine line,
        String bodyHtml,
        int versionNo,
        Integer verifiedVersion,
        String sentence,
        boolean dateNeeded,
        boolean maySnooze,
        List<CheckRequest> requests,
        List<Party> verifiers)
        implements Serializable {}
