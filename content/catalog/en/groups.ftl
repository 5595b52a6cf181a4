# A village's group on Telegram: its head binds it, and notices go there as well.

nut-gan-nhom = Bind the village’s group
nhom-chi-truong-ban = Only the head of a village can bind that village’s group.
nhom-cach-gan = So that notices of { $noi } go to its Telegram group as well, add this assistant to the group and then write there: /gan { $ma }
    The code works once, within a day. Write it only in the village’s group.
nhom-da-gan = This group is now bound to { $noi }; from now on notices of { $noi } come here as well. The assistant keeps nothing of what people say in the group; to send feedback, please write to the assistant in private.
nhom-ma-khong-dung = This code is wrong, was used already or has expired. Would the village head please get a new code and write it again?
