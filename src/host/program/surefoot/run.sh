case $early in no | '' | *[!a-z0-9-]*) ;; *) begin_early ;; esac
# From here on nothing stops half way because the other end is gone.
case $word in
  lease | stage | drop | receive | prepare) ;;
  *) trap '' HUP PIPE INT TERM ;;
esac
place_live
judge_arguments
case $word in
  open) open_transaction ;;
  boot) boot_again ;;
  nginx-errors) nginx_errors ;;
  back-to) back_to ;;
  survey | versions | contents | lease | deploy | stage | drop | room | receive | prepare | seal | abandon | switch | owed | unit | restart | configure | journal | health | evidence | rehearsable | rehearse | rehearsed | facts | commit | revert | fail | expire | status | history | verify | rollback)
    "$word" ;;
  *) fault usage "The word $word is not known." "Use status, history, verify or rollback." ;;
esac
