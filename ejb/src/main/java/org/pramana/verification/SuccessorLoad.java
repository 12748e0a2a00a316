package org.pramana.verification;

import java.io.Serializable;

/**
 * What a succession would make of one person's load.
 *
 * @param login null: nobody could be found for these cards
 * @param comes cards that would come to them
 */
public record SuccessorLoad(String login, String name, int cards, int openTasks, int comes, int tasksCome) implements Serializable {}
