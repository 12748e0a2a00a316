/** A person's own account: how the portal speaks to them, when they are away, and how they prove who they are. */
package org.pramana.web.account;
