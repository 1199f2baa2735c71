package io.huiyin.mailbox.imap;

/**
 * Where the mailbox is and how to get in.
 *
 * @param protocol {@code imaps}, or {@code imap} without encryption
 * @param held name of the folder for mails that wait for a person
 */
record MailboxAccess(String protocol, String host, int port, String user, String password, String folder, String held) {

    /** Never the password, which would end up in a log. */
    @Override
    public String toString() {
        return protocol + "://" + host + ":" + port + "/" + folder;
    }
}
