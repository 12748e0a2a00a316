-- V052: the button that mail clients show for List-Unsubscribe (RFC 8058): a POST without a session, so its address is a secret of that one mail.

alter table mail add column stop_token char(32) null collate utf8mb4_bin after may_stop;
alter table mail add constraint mail_stop_token_is_a_secret unique (stop_token);
