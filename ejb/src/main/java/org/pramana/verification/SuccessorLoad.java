package org.pramana.verification;

import java.io.Serializable;

/**
 * What a succession would make of one person's load.
 *
 * @param login null: nobody could be found for these cards, or nobody has to be
 * @param open the latter: whoever of their group takes them has them (behaviour.md §4, CLAIM)
 * @param comes cards that would come to them
 * @param questionsCome and so on: where they may have them
 */
public record SuccessorLoad(String login, String name, boolean open, int cards, int openTasks, int comes, int tasksCome, int questionsCome, int draftsCome, int announcementsCome, int gapsCome) implements Serializable {}
