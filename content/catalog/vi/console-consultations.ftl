# Góp ý dự thảo trên trang cán bộ.

cs-gop-y = Góp ý dự thảo
